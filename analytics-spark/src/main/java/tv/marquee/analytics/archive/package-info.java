/** The log as files: what Kafka has, kept as Parquet on any file system that Hadoop knows. */
@NullMarked
package tv.marquee.analytics.archive;

import org.jspecify.annotations.NullMarked;
