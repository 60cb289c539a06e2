/**
 * Takes the published log from Kafka, batch by batch, and hands it to projections; what cannot be read becomes a dead
 * letter. Projections implement {@link tv.marquee.projection.intake.Projection}; operators ask
 * {@link tv.marquee.projection.intake.Projections}.
 */
@NullMarked
package tv.marquee.projection.intake;

import org.jspecify.annotations.NullMarked;
