import FoundationEssentials
import Glibc

/// The files of an own pack.
package enum PackFolder {
    /// A larger file is refused, in bytes.
    package static let largest = 1 << 20

    /// The `.yaml` and `.yml` files of a folder in the order of their names; links are followed. Hidden files and folders
    /// are left out; a folder that is not there has none.
    ///
    /// - Throws: also where a link leads nowhere, or to what is no file.
    package static func read(_ path: String) throws(FileTrouble) -> [(name: String, bytes: [UInt8])] {
        var files: [(name: String, bytes: [UInt8])] = []
        for name in try names(path).sorted() {
            files.append((name, [UInt8](try OpenFile.read(path + "/" + name, limit: largest, follows: true).0)))
        }
        return files
    }

    private static func names(_ path: String) throws(FileTrouble) -> [String] {
        do {
            return try Folder.files(path, links: true).filter { name in
                !name.begins(".") && (name.ends(".yaml") || name.ends(".yml"))
            }
        } catch {
            if error.errno == ENOENT { return [] }
            throw error
        }
    }
}
