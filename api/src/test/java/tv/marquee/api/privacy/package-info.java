/** What a person is given of their own data, as tests want it. */
@NullMarked
package tv.marquee.api.privacy;

import org.jspecify.annotations.NullMarked;
