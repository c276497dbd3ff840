import Foundation
package import SystemPackage

/// What a program reads in a test comes from a file and not through a pipe: a program that ends without reading all of a
/// pipe would end the whole run with it.
package enum StandardInput {
    /// A file that holds the bytes, open at its beginning and already without a name. Closing it is the caller's.
    package static func holding(_ bytes: some Sequence<UInt8>) throws -> FileDescriptor {
        let path = FilePath(NSTemporaryDirectory() + "input-" + UUID().uuidString)
        let file = try FileDescriptor.open(
            path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
        unlink(path.string)
        try file.writeAll(bytes)
        try file.seek(offset: 0, from: .start)
        return file
    }
}
