package tv.marquee.projection;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.projection.intake.IntakeConfiguration;
import tv.marquee.projection.rebuild.RebuildConfiguration;
import tv.marquee.projection.shelf.elasticsearch.ShelvesConfiguration;
import tv.marquee.projection.warehouse.sql.WarehouseConfiguration;

/** All projections, the intake that feeds them, and their rebuilds. */
@Configuration(proxyBeanMethods = false)
@Import({IntakeConfiguration.class, ShelvesConfiguration.class, WarehouseConfiguration.class, RebuildConfiguration.class
})
public class ProjectionsConfiguration {}
