/**
 * What stands on the shelves that subscribers browse, as pure functions from events to views. Sinks in packages below
 * apply them.
 */
@NullMarked
package tv.marquee.projection.shelf;

import org.jspecify.annotations.NullMarked;
