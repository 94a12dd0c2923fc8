@testable import Fetching
