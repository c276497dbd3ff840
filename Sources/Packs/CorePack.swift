import Prompts

extension PackLayer {
    /// The pack that ships. Only the files that hold the wanted parts are given.
    package static func core(parts: Set<PackPart> = Set(PackPart.allCases)) -> PackLayer {
        let parts = parts.complete
        let files = Prompts.files.filter { file in
            file.holds.contains { part in parts.contains { $0.rawValue == part } }
        }
        return PackLayer(name: "core", files: files.map { PackFile(name: "core/\($0.name)", bytes: $0.bytes) })
    }
}

extension Pack {
    /// The pack that ships, alone. Its tests hold that it has no problems.
    package static func core(parts: Set<PackPart> = Set(PackPart.allCases)) -> Pack {
        read([.core(parts: parts)], parts: parts).0
    }
}
