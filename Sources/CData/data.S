// Written by .ci/pack-data: the files of Data/, in byte order of their paths.
#if defined(__APPLE__)
#define SYMBOL(name) _##name
  .const
#else
#define SYMBOL(name) name
  .section .rodata
#endif

.macro pack path
  .quad 2f - 1f
  .quad 3f - 2f
1:
  .ascii "\path"
2:
  .incbin "\path"
3:
.endm

  .globl SYMBOL(berth_data)
  .globl SYMBOL(berth_data_end)
  .balign 8
SYMBOL(berth_data):
  pack "allowances/azure-gcp.csv"
  pack "attestations/azure-gcp.csv"
  pack "hardware/instances-azure-gcp.csv"
  pack "latencies/azure-gcp.csv"
  pack "limits/azure-gcp.csv"
  pack "models/endpoints-azure-gcp.csv"
  pack "options/azure-aks-gpu.yaml"
  pack "options/azure-functions-openai.yaml"
  pack "options/gcp-cloud-run-vertex.yaml"
  pack "options/gcp-functions-vertex.yaml"
  pack "options/gcp-gke-gpu.yaml"
  pack "options/multi-cloud-redundancy.yaml"
  pack "prices/azure-openai.csv"
  pack "prices/azure.csv"
  pack "prices/gcp.csv"
  pack "prices/vertex-ai.csv"
  pack "proxies/azure-gcp.csv"
  pack "regions/azure-gcp.csv"
  pack "services/azure-ai-search.yaml"
  pack "services/azure-aks-cluster.yaml"
  pack "services/azure-aks.yaml"
  pack "services/azure-api-management.yaml"
  pack "services/azure-application-gateway.yaml"
  pack "services/azure-bandwidth.yaml"
  pack "services/azure-blob-storage.yaml"
  pack "services/azure-container-apps.yaml"
  pack "services/azure-cosmos-db.yaml"
  pack "services/azure-expressroute.yaml"
  pack "services/azure-functions.yaml"
  pack "services/azure-key-vault.yaml"
  pack "services/azure-monitor.yaml"
  pack "services/azure-openai.yaml"
  pack "services/azure-private-link.yaml"
  pack "services/azure-redis.yaml"
  pack "services/azure-vm.yaml"
  pack "services/azure-vpn.yaml"
  pack "services/gcp-api-gateway.yaml"
  pack "services/gcp-cloud-functions.yaml"
  pack "services/gcp-cloud-logging.yaml"
  pack "services/gcp-cloud-run.yaml"
  pack "services/gcp-cloud-storage.yaml"
  pack "services/gcp-cloud-vpn.yaml"
  pack "services/gcp-compute-engine.yaml"
  pack "services/gcp-firestore.yaml"
  pack "services/gcp-gke-cluster.yaml"
  pack "services/gcp-gke.yaml"
  pack "services/gcp-load-balancing.yaml"
  pack "services/gcp-memorystore.yaml"
  pack "services/gcp-network.yaml"
  pack "services/gcp-secret-manager.yaml"
  pack "services/gcp-vertex-ai.yaml"
  pack "services/gcp-vertex-vector-search.yaml"
  pack "slas/azure-gcp.csv"
  pack "units/azure-gcp.csv"
  .quad 0
  .quad 0
SYMBOL(berth_data_end):
  .byte 0

#if defined(__linux__)
  .section .note.GNU-stack,"",%progbits
#endif
