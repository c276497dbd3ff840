import Dispatch
import Packs
import Synchronization

/// Work on another thread.
struct Worker {
    private let group = DispatchGroup()

    init(_ work: @escaping @Sendable () -> Void) { DispatchQueue.global().async(group: group, execute: work) }

    func wait() { group.wait() }
}

/// The pack that ships, read when it is first asked for.
final class LazyPack: Sendable {
    private let pack = Mutex<Pack?>(nil)

    var value: Pack {
        pack.withLock { pack in
            if let pack { return pack }
            let read = Pack.core(parts: [.pack, .items, .measures, .reactions])
            pack = read
            return read
        }
    }
}
