/// Which bytes a terminal sends for its keys, as its terminfo entry says. Beside it the grammar knows what nearly all
/// terminals send, whatever their entry says.
package struct KeyTable: Sendable {
    private var exact: [[UInt8]: Key] = [:]
    /// The beginnings of longer sequences that no grammar would wait for.
    private var beginnings: Set<[UInt8]> = []

    package static let empty = KeyTable([])

    /// - Parameter entries: sequences that begin with an escape; of single bytes, control characters without a meaning of
    ///   their own. Others are left out, and the first of two equal ones counts.
    package init(_ entries: [(bytes: [UInt8], key: Key)]) {
        for (bytes, key) in entries where Self.isUsable(bytes) && exact[bytes] == nil {
            exact[bytes] = key
            for count in 2..<max(2, bytes.count) { beginnings.insert(Array(bytes[..<count])) }
        }
    }

    private static func isUsable(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, first < 0x20 else { return false }
        return bytes.count == 1 ? ![0x08, 0x09, 0x0A, 0x0D, 0x1B].contains(first) : first == 0x1B
    }

    subscript(bytes: [UInt8]) -> Key? { exact[bytes] }

    func begins(with bytes: [UInt8]) -> Bool { beginnings.contains(bytes) }
}
