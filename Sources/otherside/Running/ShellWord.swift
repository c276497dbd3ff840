/// A path as it is typed after a command: quoted where a shell would take it apart.
func shellWord(_ path: String) -> String {
    let plain = path.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "/._-~+,:@%=".unicodeScalars.contains($0)
    }
    guard !plain || path.isEmpty || path.hasPrefix("~") else { return path }
    return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
