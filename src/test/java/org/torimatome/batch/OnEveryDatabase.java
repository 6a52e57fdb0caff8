package org.torimatome.batch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test whose homes have a {@link HomeDatabase}: H2 in {@code mvn verify}, and once more on
 * PostgreSQL in {@code mvn -Ppostgresql test}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
public @interface OnEveryDatabase {}
