import Deployments
import Documents

/// Writes components as a SAM template.
///
/// Functions hold placeholder code. Conversations expire by the attribute `expires`, which the code has to write.
struct TemplateWriter {
  let exporter: ArtifactExporter
  let written: [Component]

  /// Services that a template of this kind has resources for.
  static let services: Set<String> = [
    "aws-lambda", "aws-api-gateway-rest", "aws-api-gateway-rest-300", "aws-api-gateway-http",
    "aws-dynamodb", "aws-s3", "aws-secrets-manager", "aws-kms", "aws-cloudwatch",
    "aws-opensearch-serverless",
  ]

  init(_ exporter: ArtifactExporter, _ written: [Component]) {
    self.exporter = exporter
    self.written = written
  }

  var text: String {
    var lines = [
      "AWSTemplateFormatVersion: \"2010-09-09\"", "Transform: AWS::Serverless-2016-10-31",
    ]
    lines += exporter.comments(written)
    lines += ["Description: \(FlowText.quoted("Agent, option \(exporter.option.id)"))"]
    lines += ["Metadata:", "  Berth: |"] + exporter.optionLines(written).map { "    \($0)" }
    lines.append("Resources:")
    for component in written {
      lines += resource(component)
    }
    if let entrance = first(.orchestrator, "aws-lambda") { lines += alarms(entrance) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Logical id of a component: `user-table` becomes `UserTable`.
  static func logicalID(_ id: String) -> String {
    id.split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
  }

  private func name(_ component: Component) -> String { Self.logicalID(component.id) }

  private func first(_ role: Role, _ service: String) -> Component? {
    written.first { $0.role == role && $0.service == service }
  }

  private var key: Component? { written.first { $0.service == "aws-kms" } }
  private var logs: Component? { written.first { $0.service == "aws-cloudwatch" } }
  private var gateway: Component? { written.first { $0.service.hasPrefix("aws-api-gateway") } }

  private func head(_ component: Component, _ type: String) -> [String] {
    [
      "  \(name(component)):", "    Type: \(type)", "    Metadata:",
      "      Berth: \(FlowText.quoted(OptionWriter.component(component)))",
    ]
  }

  private func resource(_ component: Component) -> [String] {
    switch component.service {
    case "aws-lambda": return function(component)
    case "aws-dynamodb": return table(component)
    case "aws-s3": return bucket(component)
    case "aws-secrets-manager":
      return head(component, "AWS::SecretsManager::Secret") + [
        "    Properties:", "      Description: keys of the services that the agent calls",
      ] + (key.map { ["      KmsKeyId: !Ref \(name($0))"] } ?? [])
    case "aws-kms": return masterKey(component)
    case "aws-cloudwatch":
      return head(component, "AWS::Logs::LogGroup") + [
        "    DeletionPolicy: Retain", "    UpdateReplacePolicy: Retain", "    Properties:",
        "      RetentionInDays: \(Self.allowedRetention(exporter.logDays))  # audit_log_days of the option, rounded up to what CloudWatch takes",
      ] + (key.map { ["      KmsKeyId: !GetAtt \(name($0)).Arn"] } ?? [])
    case "aws-opensearch-serverless": return collection(component)
    default: return api(component)
    }
  }

  private func function(_ component: Component) -> [String] {
    let sizing = component.sizing
    var lines =
      head(component, "AWS::Serverless::Function") + [
        "    Properties:", "      Handler: index.handler",
        "      Runtime: \(sizing.runtime ?? "python3.13")",
        "      InlineCode: |", "        def handler(event, context):",
        "            return {\"statusCode\": 501, \"body\": \"replace this code\"}",
      ]
    if let memory = sizing.memoryGiB {
      lines.append(
        "      MemorySize: \(NumberFormat.plain((memory * 1024).rounded()))  # from the option")
    }
    if let timeout = sizing.timeout {
      lines.append(
        "      Timeout: \(NumberFormat.plain(min(timeout, 900).rounded(.up)))  # ordered: what it calls gives up first"
      )
    }
    lines.append("      Tracing: Active")
    if let logs { lines += ["      LoggingConfig: {LogGroup: !Ref \(name(logs))}"] }
    if component.role == .inference {
      lines.append(
        "      ReservedConcurrentExecutions: 100  # placeholder: what the model's quota carries")
    }
    if case .fixed(let warm)? = sizing.replicas, warm > 0 {
      lines += [
        "      AutoPublishAlias: live",
        "      ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: \(warm)}",
      ]
    }
    return lines + access(component) + events(component)
  }

  /// Variables and permissions of a function: what its role uses.
  private func access(_ component: Component) -> [String] {
    var variables: [String] = []
    var policies: [String] = []
    func table(_ role: Role, _ policy: String) {
      guard let table = first(role, "aws-dynamodb") else { return }
      variables.append("TABLE: !Ref \(name(table))")
      policies.append("\(policy): {TableName: !Ref \(name(table))}")
    }
    switch component.role {
    case .authorizer: table(.authorizer, "DynamoDBReadPolicy")
    case .orchestrator:
      table(.conversationStore, "DynamoDBCrudPolicy")
      for role in [Role.inference, .tools, .retrieval] {
        guard let callee = first(role, "aws-lambda") else { continue }
        variables.append("\(role.rawValue.uppercased())_FUNCTION: !Ref \(name(callee))")
        policies.append("LambdaInvokePolicy: {FunctionName: !Ref \(name(callee))}")
      }
      if first(.retrieval, "aws-lambda") == nil,
        let index = first(.retrieval, "aws-opensearch-serverless")
      {
        variables.append("COLLECTION: !GetAtt \(name(index)).CollectionEndpoint")
      }
      if let callee = TimeoutOrder.callee(of: .orchestrator, in: exporter.option) {
        let seconds = TimeoutOrder.wait(callee: callee, own: component.sizing.timeout)
        variables.append(
          "CALL_TIMEOUT_SECONDS: \"\(NumberFormat.plain(seconds))\"  # over the longest callee, under this one's own limit"
        )
      }
    case .tools:
      table(.tools, "DynamoDBReadPolicy")
      if let bucket = first(.documentStore, "aws-s3") {
        variables.append("BUCKET: !Ref \(name(bucket))")
        policies.append("S3ReadPolicy: {BucketName: !Ref \(name(bucket))}")
      }
    case .retrieval:
      if let index = first(.retrieval, "aws-opensearch-serverless") {
        variables.append("COLLECTION: !GetAtt \(name(index)).CollectionEndpoint")
      }
    case .inference:
      if let secret = first(.secrets, "aws-secrets-manager") {
        variables.append("SECRET: !Ref \(name(secret))")
        policies.append(
          "AWSSecretsManagerGetSecretValuePolicy: {SecretArn: !Ref \(name(secret))}")
      }
    default: break
    }
    var lines: [String] = []
    if !variables.isEmpty {
      lines += ["      Environment:", "        Variables:"] + variables.map { "          \($0)" }
    }
    if let key {
      policies.append("KMSDecryptPolicy: {KeyId: !Ref \(name(key))}")
    }
    var items = policies.map { "        - \($0)" }
    if component.role == .inference,
      exporter.option.components.contains(where: { $0.service == "aws-bedrock" })
    {
      items += [
        "        - Statement:", "            - Effect: Allow",
        "              Action: [bedrock:InvokeModel, bedrock:InvokeModelWithResponseStream]",
        "              Resource: \"*\"  # narrow it to the models you use",
      ]
    }
    if variables.contains(where: { $0.hasPrefix("COLLECTION") }),
      let collection = first(.retrieval, "aws-opensearch-serverless")
    {
      items += [
        "        - Statement:", "            - Effect: Allow",
        "              Action: aoss:APIAccessAll",
        "              Resource: !GetAtt \(name(collection)).Arn",
      ]
    }
    return items.isEmpty ? lines : lines + ["      Policies:"] + items
  }

  private func events(_ component: Component) -> [String] {
    guard component.role == .orchestrator, let gateway,
      component.id == first(.orchestrator, "aws-lambda")?.id
    else { return [] }
    let isHTTP = gateway.service == "aws-api-gateway-http"
    var fields = [
      "Path: /chat", "Method: post",
      isHTTP ? "ApiId: !Ref \(name(gateway))" : "RestApiId: !Ref \(name(gateway))",
    ]
    if gateway.service == "aws-api-gateway-rest-300", let timeout = component.sizing.timeout {
      // The quota over 29 s has to be asked for; 300 s is its end.
      fields.append("TimeoutInMillis: \(NumberFormat.plain(min(timeout + 1, 300) * 1000))")
    }
    return [
      "      Events:", "        Chat:", "          Type: \(isHTTP ? "HttpApi" : "Api")",
      "          Properties: {\(fields.joined(separator: ", "))}",
    ]
  }

  private func api(_ component: Component) -> [String] {
    let isHTTP = component.service == "aws-api-gateway-http"
    var lines = head(
      component, isHTTP ? "AWS::Serverless::HttpApi" : "AWS::Serverless::Api")
    lines += ["    Properties:", "      StageName: prod"]
    if !isHTTP { lines.append("      TracingEnabled: true") }
    if let authorizer = first(.authorizer, "aws-lambda") {
      lines += [
        "      Auth:", "        DefaultAuthorizer: Callers", "        Authorizers:",
        "          Callers:", "            FunctionArn: !GetAtt \(name(authorizer)).Arn",
      ]
      if isHTTP {
        lines += [
          "            AuthorizerPayloadFormatVersion: \"2.0\"",
          "            EnableFunctionDefaultPermissions: true",
        ]
      }
    }
    return lines
  }

  private func table(_ component: Component) -> [String] {
    var lines =
      head(component, "AWS::DynamoDB::Table") + [
        "    DeletionPolicy: Retain", "    UpdateReplacePolicy: Retain", "    Properties:",
        "      BillingMode: PAY_PER_REQUEST",
        "      AttributeDefinitions: [{AttributeName: id, AttributeType: S}]",
        "      KeySchema: [{AttributeName: id, KeyType: HASH}]",
        "      PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}",
      ]
    if component.role == .conversationStore {
      lines.append(
        "      TimeToLiveSpecification: {AttributeName: expires, Enabled: true}  # now + \(exporter.retentionDays) days, from the workload"
      )
    }
    if let key {
      lines.append(
        "      SSESpecification: {SSEEnabled: true, SSEType: KMS, KMSMasterKeyId: !Ref \(name(key))}"
      )
    } else {
      lines.append("      SSESpecification: {SSEEnabled: true}")
    }
    return lines
  }

  private func bucket(_ component: Component) -> [String] {
    let rule =
      key.map { "{SSEAlgorithm: aws:kms, KMSMasterKeyID: !Ref \(name($0))}" }
      ?? "{SSEAlgorithm: AES256}"
    return head(component, "AWS::S3::Bucket") + [
      "    DeletionPolicy: Retain", "    UpdateReplacePolicy: Retain", "    Properties:",
      "      BucketEncryption:", "        ServerSideEncryptionConfiguration:",
      "          - ServerSideEncryptionByDefault: \(rule)",
      "      PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true}",
      "      VersioningConfiguration: {Status: Enabled}",
    ]
  }

  private func masterKey(_ component: Component) -> [String] {
    head(component, "AWS::KMS::Key") + [
      "    DeletionPolicy: Retain", "    UpdateReplacePolicy: Retain", "    Properties:",
      "      EnableKeyRotation: true", "      KeyPolicy:", "        Version: \"2012-10-17\"",
      "        Statement:", "          - Effect: Allow",
      "            Principal: {AWS: !Sub \"arn:${AWS::Partition}:iam::${AWS::AccountId}:root\"}",
      "            Action: kms:*", "            Resource: \"*\"", "          - Effect: Allow",
      "            Principal: {Service: !Sub \"logs.${AWS::Region}.amazonaws.com\"}",
      "            Action: [kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, kms:GenerateDataKey*, kms:Describe*]",
      "            Resource: \"*\"",
    ]
  }

  private func collection(_ component: Component) -> [String] {
    let id = name(component)
    let lower = component.id.lowercased().prefix(28)
    let policy =
      "{\\\"Rules\\\":[{\\\"ResourceType\\\":\\\"collection\\\",\\\"Resource\\\":[\\\"collection/\(lower)\\\"]}],\\\"AWSOwnedKey\\\":true}"
    return head(component, "AWS::OpenSearchServerless::Collection") + [
      "    DependsOn: \(id)Encryption", "    Properties:", "      Name: \(lower)",
      "      Type: VECTORSEARCH", "  \(id)Encryption:",
      "    Type: AWS::OpenSearchServerless::SecurityPolicy", "    Metadata:",
      "      BerthPartOf: \(component.id)", "    Properties:", "      Name: \(lower)-key",
      "      Type: encryption", "      Policy: \"\(policy)\"",
    ] + reach(component, String(lower))
  }

  /// Who reaches a collection, and how: without these two policies nobody does.
  private func reach(_ component: Component, _ collection: String) -> [String] {
    let id = name(component)
    var lines = [
      "  \(id)Network:", "    Type: AWS::OpenSearchServerless::SecurityPolicy", "    Metadata:",
      "      BerthPartOf: \(component.id)", "    Properties:", "      Name: \(collection)-network",
      "      Type: network  # narrow it to a VPC endpoint (SourceVPCEs)",
      "      Policy: '[{\"Rules\":[{\"ResourceType\":\"collection\",\"Resource\":[\"collection/\(collection)\"]}],\"AllowFromPublic\":true}]'",
    ]
    let callers = written.filter {
      $0.service == "aws-lambda" && [.retrieval, .orchestrator].contains($0.role)
    }
    guard let caller = callers.first(where: { $0.role == .retrieval }) ?? callers.first else {
      return lines
    }
    lines += [
      "  \(id)Access:", "    Type: AWS::OpenSearchServerless::AccessPolicy", "    Metadata:",
      "      BerthPartOf: \(component.id)", "    Properties:", "      Name: \(collection)-access",
      "      Type: data",
      "      Policy: !Sub '[{\"Rules\":[{\"ResourceType\":\"index\",\"Resource\":[\"index/\(collection)/*\"],\"Permission\":[\"aoss:ReadDocument\",\"aoss:DescribeIndex\"]}],\"Principal\":[\"${\(name(caller))Role.Arn}\"]}]'",
    ]
    return lines
  }

  /// What tells that runs are lost at the entrance.
  private func alarms(_ component: Component) -> [String] {
    [
      ("Errors", "runs fail or time out"), ("Throttles", "runs find no free instance"),
    ].flatMap { metric, meaning in
      [
        "  \(name(component))\(metric):", "    Type: AWS::CloudWatch::Alarm", "    Metadata:",
        "      BerthPartOf: \(component.id)", "    Properties:",
        "      AlarmDescription: \(meaning)", "      Namespace: AWS/Lambda",
        "      MetricName: \(metric)",
        "      Dimensions: [{Name: FunctionName, Value: !Ref \(name(component))}]",
        "      Statistic: Sum", "      Period: 300", "      EvaluationPeriods: 1",
        "      Threshold: 1  # placeholder: set it to what you tolerate",
        "      ComparisonOperator: GreaterThanOrEqualToThreshold",
        "      TreatMissingData: notBreaching",
      ]
    }
  }

  /// Days that CloudWatch takes, the next from a number up.
  static func allowedRetention(_ days: Int) -> Int {
    let allowed = [
      1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922,
      3288, 3653,
    ]
    return allowed.first { $0 >= days } ?? 3653
  }
}
