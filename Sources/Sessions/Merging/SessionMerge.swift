package import FoundationEssentials

/// One review out of two copies of it.
package struct SessionMerge: Sendable {
    package let file: SessionFile
    /// What this merge could not settle by itself; all that is open stands in the file.
    package let clashes: [Clash]

    /// Merges field by field, also fields that this program does not know.
    ///
    /// - Parameter base: what both came from; empty where there is nothing, as git has it for a file that both added.
    /// - Throws: `MergeRefusal` where the three are not copies of one review that can be read and written.
    package init(base: Data, ours: Data, theirs: Data) throws(MergeRefusal) {
        let ours = try Self.copy(ours, "ours")
        let theirs = try Self.copy(theirs, "theirs")
        let base = base.isEmpty ? nil : try Self.copy(base, "the common ancestor")
        for other in [theirs, base].compactMap({ $0 }) where other.id != ours.id {
            throw MergeRefusal("these are different reviews: \(ours.id) and \(other.id)")
        }
        let merge = Merge(base: base?.json, ours.json, theirs.json)
        do {
            file = try SessionFile(reading: Data(merge.result.text.utf8))
        } catch {
            throw MergeRefusal("the two do not fit together: \(error)")
        }
        clashes = merge.clashes
    }

    private static func copy(_ bytes: Data, _ which: String) throws(MergeRefusal) -> (id: String, json: ExactJSON) {
        do {
            let file = try SessionFile(reading: bytes)
            guard !file.isReadOnly else {
                throw MergeRefusal("\(which) was written by a newer program; merge it with that one")
            }
            return (file.session.id, try ExactJSON(reading: file.json()))
        } catch let refusal as MergeRefusal {
            throw refusal
        } catch {
            throw MergeRefusal("\(which) cannot be read: \(error)")
        }
    }
}

/// Why two files were not merged.
package struct MergeRefusal: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

extension SessionFile {
    /// The review with one clash settled.
    ///
    /// - Parameter takesOther: what the other copy had comes back; else what was kept stays.
    /// - Throws: where the value no longer fits: what it stood in has been changed or taken out.
    package func settled(_ clash: Clash, takesOther: Bool) throws -> SessionFile {
        var file = self
        if takesOther {
            var json = try ExactJSON(reading: self.json())
            let value = try clash.other.map { try ExactJSON(reading: Data($0.utf8)) }
            if let piece = MergeRule.pieces.first(where: { $0[0] == clash.path }) {
                for name in piece { json[name] = value?[name] }
            } else if !json.put(value, at: clash.path, []) {
                throw MergeRefusal("what it stood in is no longer there")
            }
            file = try SessionFile(reading: Data(json.text.utf8))
        }
        file.session.clashes.removeAll { $0 == clash }
        return file
    }
}

extension ExactJSON {
    /// - Parameter path: what of the way is left; `way` what was gone.
    /// - Returns: false where the way ends before.
    fileprivate mutating func put(_ value: ExactJSON?, at path: String, _ way: [String]) -> Bool {
        if let members {
            // A name may hold points: the longest that is there is meant.
            let names = members.keys.filter { path == $0 || path.hasPrefix($0 + ".") }.sorted { $0.count > $1.count }
            for name in names where path != name {
                let rest = String(path.dropFirst(name.count + 1))
                guard var inner = self[name] else { continue }
                if inner.put(value, at: rest, way + [name]) {
                    self[name] = inner
                    return true
                }
            }
            guard names.contains(path) || !path.contains(".") else { return false }
            self[path] = value
            return true
        }
        guard var elements, case .things(let identity) = MergeRule.of(way, lists: [elements]) else { return false }
        let keys = Self.keys(of: elements, identity)
        for (place, key) in keys.enumerated() where path == key {
            if let value { elements[place] = value } else { elements.remove(at: place) }
            self = .list(elements)
            return true
        }
        for (place, key) in keys.enumerated() where path.hasPrefix(key + ".") {
            let rest = String(path.dropFirst(key.count + 1))
            if elements[place].put(value, at: rest, way + ["*"]) {
                self = .list(elements)
                return true
            }
        }
        guard let value, Self.keys(of: [value], identity) == [path] else { return false }
        self = .list(elements + [value])
        return true
    }
}
