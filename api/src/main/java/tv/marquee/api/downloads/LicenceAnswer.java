package tv.marquee.api.downloads;

import java.time.Instant;

/**
 * What a device may show without a connection.
 *
 * @param expires when it must stop showing it, unless it asked again before
 */
record LicenceAnswer(String titleId, String profileId, Instant expires) {}
