/// A key under which the Arabic spellings of one foreign name meet.
public enum NameKey {
    public static func key(for folded: String) -> String { folded }
}
