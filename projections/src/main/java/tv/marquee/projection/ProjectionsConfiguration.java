package tv.marquee.projection;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.projection.intake.IntakeConfiguration;
import tv.marquee.projection.shelf.elasticsearch.ShelvesConfiguration;
import tv.marquee.projection.warehouse.sql.WarehouseConfiguration;

/** All projections, and the intake that feeds them. */
@Configuration(proxyBeanMethods = false)
@Import({IntakeConfiguration.class, ShelvesConfiguration.class, WarehouseConfiguration.class})
public class ProjectionsConfiguration {}
