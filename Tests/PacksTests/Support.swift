import Packs
import Support

/// The core pack, read once.
let core = Pack.read([.core()]).0

/// Some files laid over the core pack, as one own pack; each problem as a person reads it.
func overlay(_ files: String...) -> (pack: Pack, problems: [String]) {
    let files = files.enumerated().map { PackFile(name: "\($0 + 1).yaml", bytes: Array($1.utf8)) }
    let (pack, problems) = Pack.checked([.core(), PackLayer(name: "own", files: files)])
    return (pack, problems.map(\.description))
}

/// One file as a pack by itself: cheap, for texts that only have to be refused.
func alone(_ bytes: [UInt8]) -> [PackProblem] {
    Pack.checked([PackLayer(name: "core", files: [PackFile(name: "a.yaml", bytes: bytes)])]).1
}
