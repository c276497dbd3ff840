/// A path as it is typed after a command: quoted where a shell would take it apart, and spelt by its bytes where it
/// holds what cannot be shown or typed.
package func shellWord(_ path: String) -> String {
    let scalars = path.unicodeScalars
    if scalars.contains(where: isHidden) { return "$'" + scalars.map(spelt).joined() + "'" }
    let isPlain = scalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "/._-~+,:@%".unicodeScalars.contains($0)
    }
    guard !isPlain || path.isEmpty || path.utf8.first == UInt8(ascii: "~") else { return path }
    return "'"
        + scalars.split(separator: "'", omittingEmptySubsequences: false).map { String($0) }.joined(separator: "'\\''")
        + "'"
}

private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
}

private func spelt(_ scalar: Unicode.Scalar) -> String {
    if scalar == "'" || scalar == "\\" { return "\\\(scalar)" }
    guard isHidden(scalar) else { return String(Character(scalar)) }
    let bytes = PathText.byte(scalar).map { [$0] } ?? Array(String(Character(scalar)).utf8)
    return bytes.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
