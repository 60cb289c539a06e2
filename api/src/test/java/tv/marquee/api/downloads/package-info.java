/** What stands in for the shelf of downloads in tests of several doors. */
@NullMarked
package tv.marquee.api.downloads;

import org.jspecify.annotations.NullMarked;
