package tv.marquee.api.media;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import tv.marquee.command.gateway.Playbacks;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.viewing.PlaybackId;

/**
 * Whether playbacks go on, asked for each only once in five seconds, since players fetch a segment every few seconds. One
 * that ended may be served for as long.
 */
final class OpenPlaybacks {

    private static final Duration AGE = Duration.ofSeconds(5);

    private final LoadingCache<Key, Boolean> open;

    OpenPlaybacks(Playbacks playbacks, Ticker ticker) {
        this.open = Caffeine.newBuilder()
                .expireAfterWrite(AGE)
                .maximumSize(100_000)
                .ticker(ticker)
                .build(key -> playbacks.isOpen(key.account(), key.playback()));
    }

    boolean contains(MediaLink link) {
        return open.get(new Key(link.account(), link.playback()));
    }

    private record Key(AccountId account, PlaybackId playback) {}
}
