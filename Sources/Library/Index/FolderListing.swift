import Glibc

/// The names in the library's folder that end in `.json`, sorted by their bytes; hidden ones are left out.
///
/// They lie in one piece of memory: 100,000 names take 5 MB and not 15.
struct FolderListing {
    private var bytes: [UInt8] = []
    /// Where each name lies.
    private var spans: [Range<UInt32>] = []

    var count: Int { spans.count }

    /// A library whose folder is not there yet is empty.
    ///
    /// - Parameter most: how many names are listed at most; whether there are more is not looked for.
    /// - Complexity: O(n log n); no file is opened or asked for its status.
    init(_ path: String, atMost most: Int = .max) throws(FileTrouble) {
        guard let folder = path.withPath({ opendir($0) }) else {
            if errno == ENOENT { return }
            throw FileTrouble(.list, path, errno: errno)
        }
        defer { closedir(folder) }
        // Mostly somewhat more than its names; an array that grows by doubling would need as much again.
        var status = stat()
        if fstat(dirfd(folder), &status) == 0 { bytes.reserveCapacity(min(Int(status.st_size), 64 << 20)) }
        while spans.count < most {
            errno = 0
            guard let entry = readdir(folder) else {
                if errno != 0 { throw FileTrouble(.list, path, errno: errno) }
                break
            }
            withUnsafeBytes(of: &entry.pointee.d_name) { name in
                let name = name.prefix { $0 != 0 }
                guard name.count > 5, name.first != UInt8(ascii: "."),
                    name.suffix(5).elementsEqual(SessionName.ending.utf8)
                else { return }
                let start = UInt32(bytes.count)
                if name.allSatisfy({ $0 < 0x80 }) {
                    bytes.append(contentsOf: name)
                } else {
                    bytes.append(contentsOf: PathText.text(bytes: name).utf8)
                }
                spans.append(start..<UInt32(bytes.count))
            }
        }
        bytes.withUnsafeBufferPointer { bytes in
            func name(_ span: Range<UInt32>) -> Slice<UnsafeBufferPointer<UInt8>> {
                bytes[Int(span.lowerBound)..<Int(span.upperBound)]
            }
            spans.sort { Self.compare(name($0), name($1)) < 0 }
        }
    }

    func name(_ place: Int) -> String {
        let span = spans[place]
        return String(decoding: bytes[Int(span.lowerBound)..<Int(span.upperBound)], as: UTF8.self)
    }

    /// Less than, equal to or more than 0, as the name at a place comes before, is or comes after another.
    func compare(_ place: Int, _ name: String) -> Int {
        var name = name
        let span = spans[place]
        return name.withUTF8 { other in
            bytes.withUnsafeBufferPointer { bytes in
                Self.compare(bytes[Int(span.lowerBound)..<Int(span.upperBound)], other[...])
            }
        }
    }

    private static func compare(_ one: Slice<UnsafeBufferPointer<UInt8>>, _ other: Slice<UnsafeBufferPointer<UInt8>>)
        -> Int
    {
        let (one, other) = (UnsafeBufferPointer(rebasing: one), UnsafeBufferPointer(rebasing: other))
        guard let left = one.baseAddress, let right = other.baseAddress else { return one.count - other.count }
        let order = memcmp(left, right, min(one.count, other.count))
        return order != 0 ? Int(order) : one.count - other.count
    }
}
