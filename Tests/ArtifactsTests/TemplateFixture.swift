import DocumentsTestSupport

/// An agent as a team might deploy it with SAM, with the faults such templates have.
enum TemplateFixture {
  static let marked = MarkedText(
    #"""
    AWSTemplateFormatVersion: "2010-09-09"
    Transform: AWS::Serverless-2016-10-31
    Description: Support agent of a retailer
    Parameters:
      Stage: {Type: String, Default: prod}
    Globals:
      Function:
        Runtime: python3.13
        Timeout: 30
        MemorySize: 512
    Resources:
      AgentApi:
        Type: AWS::Serverless::Api
        Properties:
          StageName: !Ref Stage
          Cors:
            AllowOrigin: ①"'*'"
            AllowMethods: "'POST,OPTIONS'"
          Auth:
            DefaultAuthorizer: Tokens
            Authorizers:
              Tokens:
                FunctionArn: !GetAtt AuthorizerFunction.Arn
      AuthorizerFunction:
        Type: AWS::Serverless::Function
        Properties:
          CodeUri: authorizer/
          Handler: app.handler
          MemorySize: 256
          Timeout: 5
          Environment:
            Variables:
              USER_TABLE: !Ref UserTable
          Policies:
            - DynamoDBReadPolicy: {TableName: !Ref UserTable}
      OrchestratorFunction:
        Type: AWS::Serverless::Function
        Properties:
          CodeUri: orchestrator/
          Handler: app.handler
          MemorySize: 1024
          Timeout: ②30
          Environment:
            Variables:
              MODEL_FUNCTION: !Ref ModelFunction
              TOOL_FUNCTION: !GetAtt ToolFunction.Arn
              CONVERSATIONS: !Ref ConversationTable
              ③LANGFUSE_SECRET_KEY: not-a-real-key
              ESCALATION: !Ref ④EscalationTopic
          Policies:
            - LambdaInvokePolicy: {FunctionName: !Ref ModelFunction}
            - LambdaInvokePolicy: {FunctionName: !Ref ToolFunction}
            - DynamoDBCrudPolicy: {TableName: !Ref ConversationTable}
          Events:
            Chat:
              Type: Api
              Properties: {Path: /chat, Method: post, RestApiId: !Ref AgentApi}
      ModelFunction:
        Type: AWS::Serverless::Function
        Properties:
          CodeUri: model/
          Handler: app.handler
          MemorySize: 2048
          Timeout: ⑤60
          Environment:
            Variables:
              ENDPOINT: https://api.anthropic.com/v1/messages
              API_KEY_ARN: !Sub "${ModelKey}"
          Policies:
            - AWSSecretsManagerGetSecretValuePolicy: {SecretArn: !Ref ModelKey}
      ToolFunction:
        Type: AWS::Serverless::Function
        Properties:
          CodeUri: tools/
          Handler: app.handler
          Timeout: 20
          Environment:
            Variables: {BUCKET: !Ref DocumentBucket, CONFIG: !Ref ToolConfigTable}
          Policies:
            - S3ReadPolicy: {BucketName: !Ref DocumentBucket}
            - DynamoDBReadPolicy: {TableName: !Ref ToolConfigTable}
      VectorSearchFunction:
        Type: AWS::Serverless::Function
        Properties:
          CodeUri: search/
          Handler: app.handler
          Timeout: 15
          Events:
            Search:
              Type: Api
              Properties: {Path: /search, Method: get, RestApiId: !Ref AgentApi}
      ⑥UserTable:
        Type: AWS::DynamoDB::Table
        Properties:
          BillingMode: PAY_PER_REQUEST
          AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
          KeySchema: [{AttributeName: id, KeyType: HASH}]
      ConversationTable:
        Type: AWS::DynamoDB::Table
        Properties:
          BillingMode: PAY_PER_REQUEST
          AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
          KeySchema: [{AttributeName: id, KeyType: HASH}]
          TimeToLiveSpecification: {AttributeName: expires, Enabled: true}
          PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}
      ToolConfigTable:
        Type: AWS::Serverless::SimpleTable
      DocumentBucket:
        Type: AWS::S3::Bucket
      ModelKey:
        Type: AWS::SecretsManager::Secret
        Properties: {Description: key of the model API}
      ⑦DeployRole:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument: {Statement: []}
    Outputs:
      Url:
        Value: !Sub "https://${AgentApi}.execute-api.${AWS::Region}.amazonaws.com/${Stage}/chat"
    """#,
    file: "template.yaml")
}
