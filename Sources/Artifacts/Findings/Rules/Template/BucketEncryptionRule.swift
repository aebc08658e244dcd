import Documents

/// A bucket that may be opened to the public, or whose encryption is not said.
enum BucketEncryptionRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    template.resources.flatMap { bucket -> [Finding] in
      guard bucket.type == "AWS::S3::Bucket" else { return [] }
      var found: [Finding] = []
      if bucket.properties["BucketEncryption"] == nil {
        found.append(
          Finding(
            rule: "provider-owned-key", .note,
            "`\(bucket.id)` is encrypted under a key of the provider (the default since 2023)",
            at: bucket.location, fix: "set `BucketEncryption` with a key of `AWS::KMS::Key`",
            source: "Amazon S3 user guide, default encryption (general knowledge)"))
      }
      if bucket.properties["PublicAccessBlockConfiguration"] == nil {
        found.append(
          Finding(
            rule: "public-access-not-blocked", .note,
            "`\(bucket.id)` leaves it to the account whether a policy may open it to the public",
            at: bucket.location, fix: "set `PublicAccessBlockConfiguration`, all four true",
            source: "Amazon S3 user guide, blocking public access (general knowledge)"))
      }
      return found
    }
  }
}
