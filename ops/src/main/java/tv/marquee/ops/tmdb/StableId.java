package tv.marquee.ops.tmdb;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Ids for people, companies and keywords of the demo catalogue, derived from their names and far above TMDB's own. */
final class StableId {

    static final int FIRST = 900_000_001;
    private static final int ROOM = 1_200_000_000;

    private StableId() {}

    /** The same name always has the same id. */
    static int of(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return FIRST + (int) (crc.getValue() % ROOM);
    }
}
