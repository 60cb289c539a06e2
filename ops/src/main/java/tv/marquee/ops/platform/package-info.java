/**
 * The local platform: PostgreSQL, Kafka and Elasticsearch as child processes on loopback, started side by side, watched,
 * stopped in order, and found again after a crash. The command line and the tests start it through {@link
 * tv.marquee.ops.platform.LocalPlatform}; the house above it sees only {@link tv.marquee.ops.platform.Endpoints}.
 */
@NullMarked
package tv.marquee.ops.platform;

import org.jspecify.annotations.NullMarked;
