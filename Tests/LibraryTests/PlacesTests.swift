import Library
import Testing

@Suite("Places")
struct PlacesTests {
    @Test("follow the XDG defaults")
    func defaults() {
        let places = Places(environment: [:], home: "/home/a", library: nil)
        #expect(
            places.all.map(\.path) == [
                "/home/a/.local/share/otherside/sessions", "/home/a/.local/state/otherside/drafts",
                "/home/a/.local/state/otherside/locks", "/home/a/.local/share/otherside/trash",
                "/home/a/.local/state/otherside/index", "/home/a/.config/otherside/packs", "/home/a/.config/otherside",
                "/home/a/.config/otherside/config.yaml",
            ])
        #expect(!places.isShared)
    }

    @Test("take absolute variables and no relative ones")
    func variables() {
        let places = Places(
            environment: ["XDG_DATA_HOME": "/d/", "XDG_STATE_HOME": "s", "XDG_CONFIG_HOME": ""], home: "/h",
            library: nil)
        #expect(places.sessions == "/d/otherside/sessions")
        #expect(places.drafts == "/h/.local/state/otherside/drafts")
        #expect(places.config == "/h/.config/otherside")
    }

    @Test(
        "a library by hand is the folder itself",
        arguments: [
            ("/team", "/team"), ("/team//", "/team"), ("team", "/desk/team"), ("./team/", "/desk/team"), (".", "/desk"),
            ("~/team", "/h/team"), ("~", "/h"),
        ])
    func library(_ given: String, _ path: String) {
        let places = Places(
            environment: ["OTHERSIDE_LIBRARY": "/other"], home: "/h", library: given, workingFolder: "/desk")
        #expect(places.isShared)
        #expect(places.sessions == path)
        #expect(places.trash == path + "/.trash")
        #expect(places.lock(id: "x", name: "a.json") == path + "/.locks/a.json.lock")
        #expect(places.drafts.hasPrefix("/h/.local/state/otherside/libraries/"))
    }

    @Test("the variable counts where no option is given, and drafts of two libraries are apart")
    func environment() {
        func places(_ library: String) -> Places {
            Places(environment: ["OTHERSIDE_LIBRARY": library], home: "/h", library: nil)
        }
        #expect(places("/a").sessions == "/a")
        #expect(!places("").isShared)
        #expect(places("/a").drafts != places("/b").drafts)
    }

    @Test("no id leads out of its folder", arguments: ["../../etc/passwd", "a/b", ".", "..", "", "ü\n"])
    func ids(_ id: String) {
        let places = Places(environment: [:], home: "/h", library: nil)
        for path in [places.draft(id: id), places.lock(id: id, name: nil)] {
            #expect(path.split(separator: "/").count == 6)
            #expect(path.utf8.allSatisfy { (33..<127).contains($0) })
        }
    }
}
