/// Which article of the catalogue an AWS usage type is.
///
/// Usage types are those that AWS bills print (`EUC1-Lambda-GB-Second`); the region's prefix is taken off. The table is
/// general knowledge of AWS price lists; a usage type that is not in it is listed by the import, not guessed.
struct AWSArticle: Sendable {
  var offer: String
  var usage: String
  var service: String
  var sku: String
  /// The product's `operation`, where one usage type stands for several articles.
  var operation: String?

  private init(
    _ offer: String, _ usage: String, _ service: String, _ sku: String, operation: String? = nil
  ) {
    self.offer = offer
    self.usage = usage
    self.service = service
    self.sku = sku
    self.operation = operation
  }

  /// The usage type without the prefix of its region.
  static func usage(_ text: String) -> String {
    guard let dash = text.firstIndex(of: "-"), dash != text.startIndex,
      text[..<dash].utf8.count <= 5,
      text[..<dash].allSatisfy({ $0.isASCII && ($0.isUppercase || $0.isNumber) })
    else { return text }
    return String(text[text.index(after: dash)...])
  }

  /// The article of a usage type; nil when the table has none.
  static func find(offer: String, usage: String, operation: String?) -> AWSArticle? {
    all.first {
      $0.offer == offer && $0.usage == usage
        && ($0.operation == nil || $0.operation == operation)
    }
  }

  private static let all = [
    AWSArticle("AWSLambda", "Lambda-GB-Second", "aws-lambda", "duration x86"),
    AWSArticle("AWSLambda", "Lambda-GB-Second-ARM", "aws-lambda", "duration arm"),
    AWSArticle("AWSLambda", "Request", "aws-lambda", "requests"),
    AWSArticle(
      "AWSLambda", "Lambda-Provisioned-Concurrency", "aws-lambda", "provisioned concurrency x86"),
    AWSArticle(
      "AWSLambda", "Lambda-Provisioned-GB-Second", "aws-lambda",
      "provisioned concurrency duration x86"),
    AWSArticle("AmazonECS", "Fargate-vCPU-Hours:perCPU", "aws-ecs-fargate", "vcpu x86"),
    AWSArticle("AmazonECS", "Fargate-GB-Hours", "aws-ecs-fargate", "memory x86"),
    AWSArticle("AmazonECS", "Fargate-ARM-vCPU-Hours:perCPU", "aws-ecs-fargate", "vcpu arm"),
    AWSArticle("AmazonECS", "Fargate-ARM-GB-Hours", "aws-ecs-fargate", "memory arm"),
    AWSArticle("AmazonApiGateway", "ApiGatewayRequest", "aws-api-gateway-rest", "requests"),
    AWSArticle("AmazonApiGateway", "ApiGatewayHttpRequest", "aws-api-gateway-http", "requests"),
    AWSArticle("AmazonDynamoDB", "ReadRequestUnits", "aws-dynamodb", "read request unit"),
    AWSArticle("AmazonDynamoDB", "WriteRequestUnits", "aws-dynamodb", "write request unit"),
    AWSArticle("AmazonDynamoDB", "TimedStorage-ByteHrs", "aws-dynamodb", "storage standard"),
    AWSArticle(
      "AmazonDynamoDB", "TimedPITRStorage-ByteHrs", "aws-dynamodb", "point-in-time recovery"),
    AWSArticle("AmazonS3", "TimedStorage-ByteHrs", "aws-s3", "storage standard"),
    AWSArticle("AmazonS3", "Requests-Tier1", "aws-s3", "put requests"),
    AWSArticle("AmazonS3", "Requests-Tier2", "aws-s3", "get requests"),
    AWSArticle(
      "AWSELB", "LoadBalancerUsage", "aws-alb", "hour", operation: "LoadBalancing:Application"),
    AWSArticle("AWSELB", "LCUUsage", "aws-alb", "lcu", operation: "LoadBalancing:Application"),
    AWSArticle("AmazonEC2", "NatGateway-Hours", "aws-nat-gateway", "hour"),
    AWSArticle("AmazonEC2", "NatGateway-Bytes", "aws-nat-gateway", "data processed"),
    AWSArticle("AmazonEKS", "AmazonEKS-Hours:perCluster", "aws-eks-cluster", "control plane"),
    AWSArticle(
      "AWSSecretsManager", "AWSSecretsManager-Secrets", "aws-secrets-manager", "secret"),
    AWSArticle(
      "AWSSecretsManager", "AWSSecretsManagerAPIRequest", "aws-secrets-manager", "api requests"),
    AWSArticle("AmazonStates", "StateTransition", "aws-step-functions", "state transition"),
    AWSArticle("AmazonCloudWatch", "DataProcessing-Bytes", "aws-cloudwatch", "log ingestion"),
    AWSArticle("AmazonCloudWatch", "TimedStorage-ByteHrs", "aws-cloudwatch", "log storage"),
    AWSArticle("AmazonCloudWatch", "CW:MetricMonitorUsage", "aws-cloudwatch", "custom metric"),
    AWSArticle("awskms", "KMS-Keys", "aws-kms", "customer key"),
    AWSArticle("AmazonVPC", "VpcEndpoint-Hours", "aws-privatelink", "interface endpoint"),
    AWSArticle("AmazonVPC", "VpcEndpoint-Bytes", "aws-privatelink", "data processed"),
    AWSArticle("AmazonES", "IndexingOCU", "aws-opensearch-serverless", "ocu"),
    AWSArticle("AmazonES", "SearchOCU", "aws-opensearch-serverless", "ocu"),
  ]
}
