import DocumentsTestSupport

/// An agent as a team might deploy it with Compose, with the faults such files have.
enum AgentFixture {
  static let marked = MarkedText(
    """
    name: support-desk
    services:
      orchestrator:
        image: ①registry.example.org/desk/orchestrator:latest
        ports:
          - ②"8080:8080"
        environment:
          QDRANT_URL: http://qdrant:6333
          ③CRM_URL: http://crm-bridge:9000/v1
          ④OPENAI_API_KEY: not-a-real-key
          MAX_TOKENS: 4096
          SESSION_SECRET: ${SESSION_SECRET}
        depends_on: [model-server, qdrant, redis, ⑤ledger]
        deploy:
          replicas: ⑥3
          resources:
            limits: {cpus: "2", memory: 2G}
        healthcheck:
          test: ["CMD", "curl", "-f", "http://localhost:8080/health"]
      model-server:
        image: vllm/vllm-openai:v0.6.3
        command: --model desk/llama --max-num-seqs 4
        volumes: [weights:/weights]
        ⑦deploy:
          replicas: 2
          placement:
            constraints: [node.labels.gpu == true]
        ⑧deploy:
          replicas: 2
          resources:
            limits: {memory: 64g}
            reservations:
              devices:
                - {driver: nvidia, count: 1, capabilities: [gpu]}
        healthcheck: {test: ["CMD", "true"]}
      qdrant:
        image: ⑨qdrant/qdrant
        environment: {QDRANT__SERVICE__API_KEY: "${QDRANT_KEY}"}
        volumes: ["vectors:/qdrant/storage"]
        deploy: {resources: {limits: {memory: 8G}}}
        healthcheck: {test: ["CMD", "true"]}
      ⑭redis:
        image: redis:7.4
        ⑩command: redis-server --appendonly yes
        deploy: {resources: {limits: {memory: 1G}}}
        healthcheck: {test: ["CMD", "true"]}
      ⑪prometheus:
        image: ⑫prom/prometheus:latest
        volumes: ["./prometheus.yml:/etc/prometheus/prometheus.yml"]
      ⑬zephyr:
        image: registry.example.org/desk/zephyr:1.4
        deploy: {resources: {limits: {memory: 256M}}}
        healthcheck: {test: ["CMD", "true"]}
    volumes:
      weights:
      vectors:
    networks:
      default:

    """, file: "compose.yaml")
}
