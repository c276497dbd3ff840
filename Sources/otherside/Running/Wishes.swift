import Coach

/// What the face of the program does itself, for it owns the terminal; each is taken once.
struct Wishes {
    private var thinks = false
    private var wipes = false
    private var text: String?
    private var copied: String?
    private(set) var hasQuit = false

    /// Any other effect is not the face's and changes nothing.
    mutating func hear(_ effect: Effect) {
        switch effect {
        case .edit(let text): self.text = text
        case .copy(let text): copied = text
        case .wipe: wipes = true
        case .think: thinks = true
        case .quit: hasQuit = true
        default: break
        }
    }

    mutating func takeThought() -> Bool {
        defer { thinks = false }
        return thinks
    }

    mutating func takeWipe() -> Bool {
        defer { wipes = false }
        return wipes
    }

    mutating func takeTextToCopy() -> String? {
        defer { copied = nil }
        return copied
    }

    mutating func takeTextToEdit() -> String? {
        defer { text = nil }
        return text
    }
}
