package import FoundationEssentials
import Packs

/// Why a file is no session, and where. The file itself is left alone.
package struct SessionDamage: Error, Equatable, Sendable, CustomStringConvertible {
    package var line: Int?
    package var column: Int?
    package var field: String?
    package var message: String

    package init(line: Int?, column: Int?, field: String?, message: String) {
        self.line = line
        self.column = column
        self.field = field
        self.message = message
    }

    /// Never quotes what the user wrote: only fields, places and what would be right.
    package var description: String {
        let place = line.map { line in column.map { "line \(line), column \($0): " } ?? "line \(line): " } ?? ""
        return place + (field.map { "\($0): " } ?? "") + message
    }
}

extension SessionDamage {
    /// At a field by its path, or the nearest thing around it that is there.
    package init(at path: [String], in bytes: Data, _ message: String) {
        self = bytes.withUnsafeBytes { raw in
            let bytes = raw.bindMemory(to: UInt8.self)
            let fault = JSONReader.Fault(
                position: JSONReader.position(of: path, in: bytes), path: path.reversed().map { .name($0) },
                words: message)
            return SessionDamage(fault, in: bytes)
        }
    }

    init(_ fault: JSONReader.Fault?, in bytes: UnsafeBufferPointer<UInt8>) {
        guard let fault else {
            self.init(line: nil, column: nil, field: nil, message: "cannot be read")
            return
        }
        let place = JSONPlace(bytes, at: fault.position)
        var field = ""
        for step in fault.path.reversed() {
            switch step {
            case .name(let name): field += (field.isEmpty ? "" : ".") + name
            case .place(let place): field += "[\(place)]"
            }
        }
        self.init(
            line: place.line, column: place.column, field: field.isEmpty ? nil : field, message: fault.words)
    }

    /// The damage of a file that was read as one of a format: that it is of another says more than where the two part,
    /// and a newer format may have given a field another shape, which is no damage, and the words say so.
    func seen(against format: String, _ version: Int, in bytes: Data) -> SessionDamage {
        guard let heading = try? FileHeading(reading: bytes) else { return self }
        if field != "format", heading.format != format {
            let words = heading.format.map { "'\($0.shortened)' is not '\(format)'" } ?? "is missing"
            return SessionDamage(at: ["format"], in: bytes, words)
        }
        guard let its = heading.version, its > version else { return self }
        var damage = self
        damage.message += " (the file has version \(its), this otherside knows \(version))"
        return damage
    }
}
