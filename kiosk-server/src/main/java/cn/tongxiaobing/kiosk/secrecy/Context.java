package cn.tongxiaobing.kiosk.secrecy;

import java.nio.charset.StandardCharsets;

/**
 * Where a sealed value belongs. It is part of the seal and is not stored with it: a value that is
 * moved to another row, column or table does not open there.
 *
 * @param table name of the table
 * @param column name of the column
 * @param recordId random id of the record; never data of a person
 * @param schemaVersion how the sealed bytes are to be read
 */
public record Context(String table, String column, String recordId, int schemaVersion) {

  /** No two contexts have the same bytes: each part stands behind its length. */
  byte[] bytes() {
    return new Parts()
        .add(table.getBytes(StandardCharsets.UTF_8))
        .add(column.getBytes(StandardCharsets.UTF_8))
        .add(recordId.getBytes(StandardCharsets.UTF_8))
        .add(schemaVersion)
        .bytes();
  }
}
