package import Foundation
package import Packs

/// The files of `Tests/Fixtures`.
package enum Fixtures {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures")

    /// The whole core pack, parsed once: reading it takes longer than most tests.
    package static let pack = Pack.core()

    /// - Throws: where there is no such file.
    package static func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

    package static func read<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
        try JSONDecoder().decode(type, from: bytes(name))
    }
}
