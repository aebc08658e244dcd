import DocumentsTestSupport

/// An agent as a team might deploy it on a cluster, with the faults such manifests have.
enum ManifestFixture {
  static let marked = MarkedText(
    #"""
    # An agent on a cluster of one's own.
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: agent-config}
    data:
      MODEL_URL: http://model-server:8000/v1
      ①VECTOR_URL: http://qdrant.vectors.svc.cluster.local:6333
      BATCH_SIZE: "4"
    ---
    apiVersion: v1
    kind: Secret
    metadata: {name: agent-secrets}
    stringData:
      ②OPENAI_API_KEY: not-a-real-key
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: ③orchestrator
    spec:
      replicas: 3
      strategy:
        type: RollingUpdate
        rollingUpdate: {maxSurge: 1, maxUnavailable: 0}
      selector: {matchLabels: {app: orchestrator}}
      template:
        metadata: {labels: {app: orchestrator}}
        spec:
          containers:
            - name: orchestrator
              image: ④registry.example.org/agent/orchestrator:latest
              ports: [{containerPort: 8080}]
              envFrom:
                - configMapRef: {name: agent-config}
                - secretRef: {name: agent-secrets}
              env:
                - name: ⑤SESSION_SECRET
                  value: not-a-real-secret
              readinessProbe: {httpGet: {path: /ready, port: 8080}}
              livenessProbe: {httpGet: {path: /live, port: 8080}}
              resources:
                requests: {cpu: 500m, memory: 1Gi}
                limits: {cpu: "2", memory: 2Gi}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: ⑥model-server}
    spec:
      replicas: 2
      selector: {matchLabels: {app: model-server}}
      template:
        metadata: {labels: {app: model-server}}
        spec:
          nodeSelector: {accelerator: nvidia-gpu}
          containers:
            - name: vllm
              image: vllm/vllm-openai:v0.6.3
              ⑦args: [--model, meta-llama/Llama-3.1-8B-Instruct, --max-num-seqs, "4"]
              ports: [{containerPort: 8000}]
              resources:
                limits: {⑧nvidia.com/gpu: 1, memory: 96Gi, cpu: "8"}
              volumeMounts: [{name: weights, mountPath: /weights}]
          volumes:
            - name: weights
              persistentVolumeClaim: {claimName: weights}
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata: {name: weights}
    spec:
      accessModes: [ReadWriteMany]
      resources: {requests: {storage: 200Gi}}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: orchestrator}
    spec:
      selector: {app: orchestrator}
      ports: [{port: 80, targetPort: 8080}]
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: model-server}
    spec:
      selector: {app: model-server}
      ports: [{port: 8000}]
    ---
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: agent}
    spec:
      tls: [{hosts: [agent.example.org], secretName: agent-tls}]
      rules:
        - host: agent.example.org
          http:
            paths:
              - path: /
                pathType: Prefix
                backend: {service: {name: orchestrator, port: {number: 80}}}
    ---
    apiVersion: example.org/v1
    kind: ⑨Flavour
    metadata: {name: vanilla}
    """#,
    file: "manifests.yaml")
}
