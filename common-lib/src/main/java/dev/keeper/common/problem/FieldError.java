package dev.keeper.common.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field the path of the field, such as {@code lines[0].quantity}
 * @param message what is wrong with it, for the person who called
 */
public record FieldError(String field, String message) {}
