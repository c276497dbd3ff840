import FoundationEssentials
import Glibc
import Library
import Sessions

/// A file of JSON read piece by piece: one document, or one in each line (NDJSON), of which no more than one is in memory.
struct JSONLines: ~Copyable {
    private let name: String
    private let descriptor: Int32
    private var buffer = Data()
    private var isAtEnd = false
    /// How many lines were read, blank ones too.
    private(set) var number = 0

    /// - Parameter path: `-` is standard input.
    init(_ path: String) throws(FileTrouble) {
        name = path == "-" ? "standard input" : path
        descriptor = path == "-" ? 0 : path.withPath { open($0, O_RDONLY | O_CLOEXEC) }
        if descriptor < 0 { throw FileTrouble(.read, path, errno: errno) }
    }

    deinit { if descriptor > 0 { close(descriptor) } }

    /// Whether each line is a document of its own: the first is an object by itself, or meant to be one, and another
    /// begins on the next. Within one document no line begins with a brace but after a colon, a comma or a bracket.
    mutating func holdsLines() throws(FileTrouble) -> Bool {
        var searched = 0
        while true {
            if let found = firstTwo(from: &searched) { return found }
            guard try fill() else { return false }
        }
    }

    /// All of it, where it is one document.
    mutating func whole() throws(FileTrouble) -> Data {
        while try fill() {}
        return buffer
    }

    /// The next line that is not blank, without its end; nil at the end.
    mutating func next() throws(FileTrouble) -> Data? {
        while true {
            let line: Data
            var searched = 0
            var end: Data.Index?
            while true {
                end = buffer[(buffer.startIndex + searched)...].firstIndex(of: UInt8(ascii: "\n"))
                searched = buffer.count
                guard end == nil, try fill() else { break }
            }
            if let end {
                line = Data(buffer[..<end])
                buffer = Data(buffer[(end + 1)...])
            } else if buffer.isEmpty {
                return nil
            } else {
                line = buffer
                buffer = Data()
            }
            number += 1
            if !line.allSatisfy(Self.isBlank) { return line }
        }
    }

    /// nil: more must be read to tell.
    private func firstTwo(from searched: inout Int) -> Bool? {
        guard let first = buffer.firstIndex(where: { !Self.isBlank($0) && $0 != UInt8(ascii: "\n") }) else {
            return nil
        }
        guard buffer[first] == UInt8(ascii: "{") else { return false }
        guard let end = buffer[max(first, searched)...].firstIndex(of: UInt8(ascii: "\n")) else {
            searched = buffer.count
            return nil
        }
        guard let second = buffer[end...].first(where: { !Self.isBlank($0) && $0 != UInt8(ascii: "\n") }) else {
            return nil
        }
        let last = buffer[first..<end].last { !Self.isBlank($0) } ?? 0
        return second == UInt8(ascii: "{") && ![UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "[")].contains(last)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    /// - Returns: false at the end.
    private mutating func fill() throws(FileTrouble) -> Bool {
        guard !isAtEnd else { return false }
        if buffer.count > SessionFile.largest { throw FileTrouble(.read, name, errno: EFBIG) }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &piece, piece.count)
            if count > 0 {
                buffer.append(contentsOf: piece[..<count])
                return true
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileTrouble(.read, name, errno: errno)
            }
            isAtEnd = true
            return false
        }
    }
}
