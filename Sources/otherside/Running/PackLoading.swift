import Library
import Packs

extension Surroundings {
    /// The core pack with the own packs laid over it. An own pack with a problem is not used at all, and said so.
    func pack(_ parts: Set<PackPart> = Set(PackPart.allCases)) -> (pack: Pack, problems: [PackProblem]) {
        let own = ownLayers()
        guard !own.layers.isEmpty || !own.problems.isEmpty else { return (.core(parts: parts), []) }
        // Overlays refer to items, so their checks need them.
        let wanted = parts.union([.pack])
        let (pack, problems) = Pack.read([.core(parts: wanted)] + own.layers, parts: wanted)
        let all = own.problems + problems
        return all.isEmpty ? (pack, []) : (.core(parts: parts), all)
    }

    /// The command that tells every problem of the pack that one was found in.
    func check(_ problem: PackProblem) -> String {
        let folder = packFolders.first { problem.file == $0 || problem.file.utf8.starts(with: ($0 + "/").utf8) }
        return "otherside check \(shellWord(folder ?? places.ownPacks))"
    }

    private func ownLayers() -> (layers: [PackLayer], problems: [PackProblem]) {
        var layers: [PackLayer] = []
        var problems: [PackProblem] = []
        for folder in packFolders {
            do {
                let files = try PackFolder.read(folder).map { PackFile(name: "\(folder)/\($0.name)", bytes: $0.bytes) }
                if !files.isEmpty {
                    layers.append(
                        PackLayer(name: folder.split(separator: "/").last.map(String.init) ?? "own", files: files))
                }
            } catch {
                problems.append(PackProblem(file: folder, line: nil, field: "", message: error.reason))
            }
        }
        return (layers, problems)
    }
}
