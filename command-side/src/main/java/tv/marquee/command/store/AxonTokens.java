package tv.marquee.command.store;

import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Where Axon's event processors keep how far they have read. */
final class AxonTokens {

    private static final TokenSchema SCHEMA = TokenSchema.builder()
            .setTokenTable("event_store.token_entry")
            .setProcessorNameColumn("processor_name")
            .setTokenTypeColumn("token_type")
            .build();

    private AxonTokens() {}

    static TokenStore on(DataSource dataSource) {
        return JdbcTokenStore.builder()
                .connectionProvider(dataSource::getConnection)
                .schema(SCHEMA)
                .contentType(byte[].class)
                .serializer(Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(onlyTokens()))
                        .build())
                .build();
    }

    /** A replay's token holds tokens; Jackson reads a nested type only when told that it is harmless. */
    private static BasicPolymorphicTypeValidator onlyTokens() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.eventhandling.")
                .allowIfSubType("java.")
                .build();
    }
}
