import Documents

/// Settings of nginx as a proxy that ends TLS and streams answers.
enum ProxyText {
  /// Lines of `nginx.conf` that lead to a service; `seconds` is how long it waits between two reads.
  static func lines(target: String, port: Int, seconds: Double, listening: Int) -> [String] {
    let wait = NumberFormat.plain(seconds)
    return [
      "events {}", "http {", "  resolver 127.0.0.11 valid=10s;", "  server {",
      "    listen \(listening) ssl;", "    ssl_certificate /run/secrets/tls_certificate;",
      "    ssl_certificate_key /run/secrets/tls_key;", "    ssl_protocols TLSv1.2 TLSv1.3;",
      "    location = /health { return 200; }", "    location / {",
      "      set $target http://\(target):\(port);  # looked up again, so that new replicas are found",
      "      proxy_pass $target;", "      proxy_http_version 1.1;",
      "      proxy_set_header Host $host;", "      proxy_buffering off;  # answers are streamed",
      "      proxy_read_timeout \(wait)s;  # over the orchestrator's own limit",
      "    }", "  }", "}",
    ]
  }
}
