import Deployments

/// Role and service of resource types that say what they are.
enum ResourcePlace {
  /// The place of a type; nil when the type alone does not say.
  static func of(_ type: String) -> (role: Role, service: String)? {
    switch type {
    case "AWS::Serverless::Api", "AWS::ApiGateway::RestApi": (.ingress, "aws-api-gateway-rest")
    case "AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api": (.ingress, "aws-api-gateway-http")
    case "AWS::ElasticLoadBalancingV2::LoadBalancer": (.ingress, "aws-alb")
    case "AWS::S3::Bucket": (.documentStore, "aws-s3")
    case "AWS::OpenSearchServerless::Collection": (.retrieval, "aws-opensearch-serverless")
    case "AWS::ElastiCache::ReplicationGroup", "AWS::ElastiCache::CacheCluster",
      "AWS::ElastiCache::ServerlessCache":
      (.cache, "aws-elasticache")
    case "AWS::SecretsManager::Secret": (.secrets, "aws-secrets-manager")
    case "AWS::KMS::Key": (.platform, "aws-kms")
    case "AWS::RDS::DBInstance", "AWS::RDS::DBCluster": (.conversationStore, "aws-rds-postgresql")
    case "AWS::EC2::NatGateway": (.platform, "aws-nat-gateway")
    case "AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine":
      (.platform, "aws-step-functions")
    case "AWS::Logs::LogGroup": (.monitoring, "aws-cloudwatch")
    default: nil
    }
  }

  /// Why a type that no role fills stands without a place.
  static func reason(_ type: String) -> String {
    let family = type.split(separator: ":").dropFirst().first ?? ""
    return switch family {
    case "IAM", "EC2", "CloudFormation", "CloudWatch", "WAFv2", "Events", "SSM", "ACM", "Route53",
      "CertificateManager":
      "`\(type)` carries no load of a run and so fills no role"
    default: "no rule says which role `\(type)` fills"
    }
  }
}
