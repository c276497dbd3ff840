package import Foundation
package import Packs

/// The files of `Tests/Fixtures`.
package enum Fixtures {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures")

    /// The pack that ships, as the built program has it.
    package static let shipped = Pack.core()

    /// The pack that ships with the questions of the method alone, so that a question it gains changes no story, no screen
    /// and no figure. Parsed once: reading it takes longer than most tests.
    package static let pack: Pack = {
        var pack = shipped
        pack.items.removeAll { !isOfMethod($0.id) }
        return pack
    }()

    /// Whether the method knows that question.
    package static func isOfMethod(_ item: String) -> Bool { methodItems.contains(item) }

    private static let methodItems: Set<String> = {
        struct Method: Decodable {
            struct Item: Decodable { var id: String }
            var items: [Item]
        }
        return Set((try? read(Method.self, "method.json"))?.items.map(\.id) ?? [])
    }()

    package static func path(_ name: String) -> String { folder.appending(path: name).standardized.path }

    /// - Throws: where there is no such file.
    package static func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

    package static func read<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
        try JSONDecoder().decode(type, from: bytes(name))
    }
}
