package tv.marquee.analytics.log;

import tv.marquee.analytics.privacy.KeyAccess;

/**
 * Where the log is, and how what is sealed in it is opened.
 *
 * @param kafka {@code host:port} of a broker
 */
public record LogAccess(String kafka, KeyAccess keys) {}
