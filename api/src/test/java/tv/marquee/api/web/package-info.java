/** Tests of the web client against ports filled by hand. {@link tv.marquee.api.web.Preview} shows its pages in a browser. */
@NullMarked
package tv.marquee.api.web;

import org.jspecify.annotations.NullMarked;
