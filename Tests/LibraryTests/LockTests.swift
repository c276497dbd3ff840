import FoundationEssentials
import Glibc
import Library
import Testing

@Suite("A session's lock")
struct LockTests {
    private let bench = Bench()

    private func take(_ places: Places, name: String? = nil) throws -> LockOutcome {
        try SessionLock.acquire(places, id: "aaaaaaaa", name: name, now: "2026-11-23T10:00:00Z")
    }

    @Test("is held once; the other is told by whom")
    func once() throws {
        guard case .held(let lock) = try take(bench.places) else {
            Issue.record("not free")
            return
        }
        #expect(Bench.mode(lock.path) == 0o600)
        #expect(Bench.mode(bench.places.locks) == 0o700)
        guard case .heldBy(let holder) = try take(bench.places) else {
            Issue.record("held twice")
            return
        }
        #expect(holder.process == Int(getpid()))
        #expect(holder.host?.isEmpty == false)
        #expect("\(holder)".hasSuffix(", since 2026-11-23T10:00:00Z"))
        lock.release()
        lock.release()
        #expect(Bench.names(bench.places.locks).isEmpty)
        guard case .held(let again) = try take(bench.places) else {
            Issue.record("not given back")
            return
        }
        again.release()
    }

    @Test("is given back when nobody needs it any more")
    func dropped() throws {
        _ = try take(bench.places)
        guard case .held = try take(bench.places) else {
            Issue.record("not given back")
            return
        }
    }

    @Test("of a process that was killed is free, whatever its file says")
    func killed() throws {
        guard case .held(let lock) = try take(bench.places) else { return }
        lock.release()
        bench.put("99999\nelsewhere\n2020-01-01T00:00:00Z\n", lock.path)
        guard case .held = try take(bench.places) else {
            Issue.record("taken for held")
            return
        }
    }

    @Test(
        "file of any content is no harm",
        arguments: ["", "\n\n\n\n", "x", "\u{0}\u{1b}[2J", String(repeating: "9", count: 5000)])
    func garbage(_ text: String) throws {
        guard case .held(let lock) = try take(bench.places) else { return }
        let other = open(lock.path, O_WRONLY | O_TRUNC)
        write(other, text, text.utf8.count)
        close(other)
        guard case .heldBy(let holder) = try take(bench.places) else {
            Issue.record("held twice")
            return
        }
        #expect(!"\(holder)".isEmpty)
        #expect(!"\(holder)".unicodeScalars.contains { $0.value < 32 })
        lock.release()
    }

    @Test("in a shared library lies in it")
    func shared() throws {
        let places = bench.shared
        guard case .held(let lock) = try take(places, name: "a.json") else {
            Issue.record("not free")
            return
        }
        #expect(lock.path == places.sessions + "/.locks/a.json.lock")
        #expect(try bench.store(places).entries().isEmpty)
        lock.release()
    }

    @Test("is held by one of many that ask at once, again and again")
    func race() async throws {
        let places = bench.places
        let count = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var held = 0
                    for _ in 0..<50 {
                        let outcome = try? SessionLock.acquire(places, id: "race", name: nil, now: "")
                        guard case .held(let lock) = outcome else { continue }
                        // Only the holder may see this file missing: it makes it, and takes it away again.
                        let mark = open(places.locks + "/mark", O_CREAT | O_EXCL | O_WRONLY, 0o600)
                        if mark >= 0 { held += 1 } else { held -= 1000 }
                        close(mark)
                        unlink(places.locks + "/mark")
                        lock.release()
                    }
                    return held
                }
            }
            return await group.reduce(0, +)
        }
        #expect(count > 0)
    }
}
