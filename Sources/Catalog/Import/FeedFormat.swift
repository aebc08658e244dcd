/// The shape of a price file that a user fetched.
public enum FeedFormat: String, Sendable, Hashable, CaseIterable {
  /// LiteLLM's `model_prices_and_context_window.json`.
  case litellm
  /// A `vms.csv` of SkyPilot's catalogue.
  case skypilot
  /// An offer file of the AWS Price List bulk API, JSON.
  case awsPriceList = "aws-price-list"
  /// Pages of the Azure Retail Prices API, JSON.
  case azureRetailPrices = "azure-retail-prices"
  /// A table laid out as `Data/prices`.
  case csv
}
