package tv.marquee.api.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import tv.marquee.domain.shared.TitleId;

/**
 * The moving pictures of titles: a folder of files for each that has one, the demo clip for all others. What is asked for is
 * named by plain names only, so that no name leads out of a title's folder.
 */
public final class MediaLibrary {

    /** The playlist that a player starts with. */
    static final String MASTER = "master.m3u8";

    private static final Logger LOG = LoggerFactory.getLogger(MediaLibrary.class);
    private static final Pattern NAME = Pattern.compile(
            "([A-Za-z0-9_-]{1,64}/){0,2}[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,16})?\\.(m3u8|ts|m4s|mp4|vtt)");
    private static final Pattern SEGMENT = Pattern.compile("(?m)^#EXTINF:([0-9]{1,6}(\\.[0-9]{1,9})?)");
    private static final Pattern ADDRESS = Pattern.compile("(?m)^([^#\\s].*?)\\s*$");
    private static final List<String> LANGUAGES = List.of("en", "fr");
    private static final String CLIP = "media/clip/";

    private final @Nullable Path folder;
    private final Cache<TitleId, Integer> durations = remembered();
    private final Cache<TitleId, Renditions> renditions = remembered();

    MediaLibrary(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("marquee.media.folder is no folder: " + folder);
        }
        this.folder = folder;
    }

    private static <T> Cache<TitleId, T> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build();
    }

    /** How long a title is, in whole seconds, at least 1: the sum of its first rendition's segments. */
    public int duration(TitleId title) {
        return durations.get(title, this::measured);
    }

    /** The languages that a title has captions in, as codes of two letters. */
    public List<String> captions(TitleId title) {
        return LANGUAGES.stream()
                .filter(language -> file(title, "captions." + language + ".vtt").isPresent())
                .toList();
    }

    /** A file of a title; empty when there is none of that name, or it is no name. */
    Optional<Resource> file(TitleId title, String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path own = folder == null ? null : folder.resolve(title.value());
        if (own == null || !Files.isRegularFile(own.resolve(MASTER))) {
            return Optional.<Resource>of(new ClassPathResource(CLIP + name)).filter(Resource::exists);
        }
        return within(own, own.resolve(name)).map(FileSystemResource::new);
    }

    /** A link within the folder may lead about in it, not out of it. */
    private static Optional<Path> within(Path own, Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(own.toRealPath())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }

    /** The renditions that a title's playlist offers. */
    Renditions renditions(TitleId title) {
        return renditions.get(title, wanted -> new Renditions(text(wanted, MASTER)));
    }

    private int measured(TitleId title) {
        String master = text(title, MASTER);
        Matcher rendition = ADDRESS.matcher(master);
        String playlist =
                SEGMENT.matcher(master).find() || !rendition.find() ? master : text(title, rendition.group(1));
        BigDecimal seconds = SEGMENT.matcher(playlist)
                .results()
                .map(segment -> new BigDecimal(segment.group(1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Math.max(1, seconds.setScale(0, RoundingMode.HALF_UP).intValue());
    }

    private String text(TitleId title, String name) {
        Optional<Resource> file = file(title, name);
        if (file.isEmpty()) {
            LOG.warn("the pictures of {} lack {}", title.value(), name);
            return "";
        }
        try {
            return file.get().getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
