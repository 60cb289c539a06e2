package tv.marquee.api.poster;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Genres that are drawn alike: a typeface, palettes and compositions that belong together. */
enum Family {
    HORROR(
            Typeface.DIDONE,
            58,
            HorrorScenes.ALL,
            "#0d0b12 #221530 #5a2140 #d6402f #f2e4cf",
            "#0a100e #12261f #2c5a47 #c3dd72 #eef2dc",
            "#0c0e1b #1a1f42 #42437c #eeb04a #f5e9cd",
            "#130909 #351212 #7c1f1c #f0d3a2 #f8ecd8"),
    NOIR(
            Typeface.GOTHIC,
            74,
            NoirScenes.ALL,
            "#0b0c10 #1a1e28 #3e475a #f2c14e #f6f0e6",
            "#0e0909 #2a1514 #6b2b25 #ee6a3c #f7eadb",
            "#06121b #0f2a39 #24607a #f3b77e #eef4f4",
            "#0c0c0c #1f1f1f #565350 #e6ddcc #f8f4ea"),
    COMEDY(
            Typeface.FRIENDLY,
            62,
            join(ComedyScenes.ALL, ScrewballScenes.ALL),
            "#25213d #f4c65a #e66a4a #fbeed2 #fff8e8",
            "#16324f #86cdbb #e5484d #f8e9c3 #fffaf0",
            "#2b2640 #f3a79f #cf3f52 #fde8cd #fff6ea",
            "#123b40 #f2d9ae #0f8f8a #ee8a2b #fff9ee"),
    MUSIC(
            Typeface.GEOMETRIC,
            54,
            MusicScenes.ALL,
            "#150f22 #3a1b45 #b83b62 #f6a35c #fdeed3",
            "#0b1a2b #173a63 #d9415d #f6c66e #fdf2de",
            "#17130e #3b2f1f #96733a #f2d588 #fbf4e0"),
    ROMANCE(
            Typeface.ITALIC,
            66,
            RomanceScenes.ALL,
            "#1d1930 #40305a #b9526f #f4b8a2 #fceee0",
            "#0e2230 #1d4c5d #e2896a #f8d8a8 #fdf3e3",
            "#280f16 #611f30 #cb5a40 #f5caa6 #fcf1e4",
            "#13262a #2f5652 #9fb596 #f3dcb8 #fbf5e9",
            "#171a30 #2d3d66 #8aa3cf #f7d8c4 #fef5ee"),
    DRAMA(
            Typeface.DIDONE,
            54,
            DramaScenes.ALL,
            "#161a26 #2d3750 #7d8aa8 #f0c48c #f8efe2",
            "#1c1512 #49301f #a86a3d #f3cf9b #faf0e0",
            "#0f2022 #20474a #5f938c #f1d6a4 #f6f3e6",
            "#211322 #4d2743 #a2566d #f4c0a0 #fcefe4"),
    FRONTIER(
            Typeface.SLAB,
            56,
            FrontierScenes.ALL,
            "#2a1712 #84371f #de7a32 #f8cb6d #fdeed2",
            "#15272e #2c6263 #dd9150 #f7d995 #fdf4de",
            "#311a28 #8f3742 #ea7a4e #fad5a0 #fff2df"),
    VOYAGE(
            Typeface.SLAB,
            56,
            VoyageScenes.ALL,
            "#0f2236 #1e507a #4290ae #f5d79f #fcf5e5",
            "#13262a #2a6a66 #e0925a #f8dfa6 #fdf5e2",
            "#28152b #7c2e4a #e57350 #fbd9a4 #fff2e0"),
    SPACE(
            Typeface.GEOMETRIC,
            54,
            join(SpaceScenes.ALL, FutureScenes.ALL),
            "#090f26 #15244f #3f50a8 #ff8f5e #fcebd4",
            "#07151b #0e313b #1f7f7d #f7bd4a #f5f0de",
            "#140a23 #2e1b51 #80409f #f5a5c3 #fdeef4",
            "#0b0f15 #1d2936 #54708a #e8c98f #f6efe0"),
    FANTASY(
            Typeface.DIDONE,
            56,
            FantasyScenes.ALL,
            "#0d1030 #232a6b #6a58b0 #f7cf7a #fbf2de",
            "#08201f #11514c #3f9a83 #f8d98c #f6f5e4",
            "#230f2f #562264 #b4528e #fbc995 #fef1e6"),
    STORYBOOK(
            Typeface.FRIENDLY,
            62,
            StoryScenes.ALL,
            "#1f3440 #86c3c6 #f6b565 #f0644f #fff5e0",
            "#2b2d4a #9cc4bd #edcf4a #e36f73 #fef8e7",
            "#201f45 #6d63a8 #ffcb62 #ef7553 #fff5e3"),
    WAR(
            Typeface.GOTHIC,
            70,
            WarScenes.ALL,
            "#141917 #2c3531 #5f6b52 #d3bd84 #f3ecd8",
            "#190f0d #40241c #8a3b2a #e2a65e #f6e9d3",
            "#0d1922 #213b50 #5f8093 #e8cfa6 #f6f0e4"),
    HISTORY(
            Typeface.DIDONE,
            56,
            HistoryScenes.ALL,
            "#1b1420 #46263a #8f4550 #e9b778 #f9ecd6",
            "#101a1c #23454a #5f8576 #e8cf94 #f6f1df",
            "#1e130c #54311a #a8642f #f2ca88 #fbf0dc"),
    DOCUMENTARY(
            Typeface.GROTESQUE,
            50,
            DocumentaryScenes.ALL,
            "#1b1b1e #f0ece0 #d1495b #edae49 #fffdf6",
            "#102a43 #e6ebe8 #2a7f9e #f28f3b #ffffff",
            "#1d2b26 #ebe6d8 #5b8e7d #f4a259 #fffdf5");

    private static final Map<String, Family> BY_GENRE = Map.ofEntries(
            Map.entry("horror", HORROR),
            Map.entry("crime", NOIR),
            Map.entry("thriller", NOIR),
            Map.entry("mystery", NOIR),
            Map.entry("film-noir", NOIR),
            Map.entry("comedy", COMEDY),
            Map.entry("music", MUSIC),
            Map.entry("musical", MUSIC),
            Map.entry("romance", ROMANCE),
            Map.entry("western", FRONTIER),
            Map.entry("adventure", VOYAGE),
            Map.entry("action", VOYAGE),
            Map.entry("science fiction", SPACE),
            Map.entry("sci-fi", SPACE),
            Map.entry("fantasy", FANTASY),
            Map.entry("animation", STORYBOOK),
            Map.entry("family", STORYBOOK),
            Map.entry("children", STORYBOOK),
            Map.entry("war", WAR),
            Map.entry("history", HISTORY),
            Map.entry("documentary", DOCUMENTARY));

    private final Typeface face;
    private final double largest;
    private final List<Scene> scenes;
    private final List<Palette> palettes;

    Family(Typeface face, double largest, List<Scene> scenes, String... palettes) {
        this.face = face;
        this.largest = largest;
        this.scenes = scenes;
        this.palettes = Stream.of(palettes).map(Palette::of).toList();
    }

    /** The family of the first genre that has one of its own; a film of none is a drama. */
    static Family of(List<String> genres) {
        return genres.stream()
                .flatMap(genre -> Stream.ofNullable(BY_GENRE.get(genre.toLowerCase(Locale.ROOT))))
                .findFirst()
                .orElse(DRAMA);
    }

    private static List<Scene> join(List<Scene> some, List<Scene> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    Typeface face() {
        return face;
    }

    /** The size beyond which this family's letters look coarse. */
    double largest() {
        return largest;
    }

    List<Palette> palettes() {
        return palettes;
    }

    List<Scene> scenes() {
        return scenes;
    }
}
