/** A number for each recipe, in the order of their first runs. It stays when those are deleted: colours follow from it. */
export const recipes = `
CREATE TABLE recipes (
  number INTEGER PRIMARY KEY,
  recipe TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO recipes (recipe) SELECT recipe FROM runs GROUP BY recipe ORDER BY min(key);

CREATE TRIGGER number_recipe AFTER INSERT ON runs BEGIN
  INSERT OR IGNORE INTO recipes (recipe) VALUES (new.recipe);
END;
`
