using System.Globalization;
using System.Text;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Exchange.Testing;

/// <summary>
/// Drafts the C# of a hand-written migration for tables, columns and indexes of the model that no migration makes yet. The framework's own
/// tool compares with a snapshot, which we do not keep, and writes column types that only one store knows.
/// </summary>
public static class MigrationWriter
{
    /// <param name="db">Knows the model.</param>
    /// <param name="made">Names of the tables and indexes that are there, and <c>Table.Column</c> of each column.</param>
    public static string Draft(ExchangeDb db, IReadOnlySet<string> made)
    {
        var operations = db.GetService<IMigrationsModelDiffer>().GetDifferences(null, db.GetService<IDesignTimeModel>().Model.GetRelationalModel());
        var text = new StringBuilder();
        foreach (var operation in operations)
        {
            if (operation is CreateTableOperation table && !made.Contains(table.Name))
            {
                Table(text, table);
            }
            else if (operation is CreateTableOperation grown)
            {
                foreach (var column in grown.Columns.Where(column => !made.Contains($"{grown.Name}.{column.Name}")))
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"        migration.AddColumn<{Name(column.ClrType)}>(\"{column.Name}\", \"{grown.Name}\"{Rest(column)});");
                }
            }
            else if (operation is CreateIndexOperation index && !made.Contains(index.Name))
            {
                var columns = index.Columns.Length == 1 ? $"\"{index.Columns[0]}\"" : $"[{string.Join(", ", index.Columns.Select(c => $"\"{c}\""))}]";
                text.AppendLine(CultureInfo.InvariantCulture, $"        migration.CreateIndex(\"{index.Name}\", \"{index.Table}\", {columns}{(index.IsUnique ? ", unique: true" : "")}{(index.Filter is { } f ? $", filter: \"{f.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : "")});");
            }
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, CreateTableOperation table)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"        migration.CreateTable(\n            \"{table.Name}\",\n            table => new\n            {{");
        foreach (var column in table.Columns)
        {
            var counted = column.GetAnnotations().Any(a => a.Name == "Sqlite:Autoincrement")
                ? ".Annotation(\"Sqlite:Autoincrement\", true).Annotation(\"Npgsql:ValueGenerationStrategy\", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn)"
                : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"                {column.Name} = table.Column<{Name(column.ClrType)}>({Rest(column)[2..]}){counted},");
        }

        text.AppendLine("            },\n            constraints: table =>\n            {");
        text.AppendLine(CultureInfo.InvariantCulture, $"                table.PrimaryKey(\"{table.PrimaryKey!.Name}\", row => {Columns(table.PrimaryKey.Columns)});");
        foreach (var unique in table.UniqueConstraints)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"                table.UniqueConstraint(\"{unique.Name}\", row => {Columns(unique.Columns)});");
        }

        foreach (var check in table.CheckConstraints)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"                table.CheckConstraint(\"{check.Name}\", \"{check.Sql.Replace("\"", "\\\"", StringComparison.Ordinal)}\");");
        }

        foreach (var key in table.ForeignKeys)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"                table.ForeignKey(\"{key.Name}\", row => {Columns(key.Columns)}, \"{key.PrincipalTable}\", {(key.PrincipalColumns!.Length == 1 ? $"\"{key.PrincipalColumns[0]}\"" : $"[{string.Join(", ", key.PrincipalColumns.Select(c => $"\"{c}\""))}]")}, onDelete: ReferentialAction.{key.OnDelete});");
        }

        text.AppendLine("            });");
    }

    private static string Rest(ColumnOperation column) => $", nullable: {(column.IsNullable ? "true" : "false")}{(column.MaxLength is { } max ? $", maxLength: {max}" : "")}";

    private static string Columns(string[] columns) => columns.Length == 1 ? $"row.{columns[0]}" : $"new {{ {string.Join(", ", columns.Select(c => $"row.{c}"))} }}";

    private static string Name(Type type) => type == typeof(string) ? "string" : type == typeof(int) ? "int" : type == typeof(bool) ? "bool" : type == typeof(long) ? "long" : type == typeof(byte[]) ? "byte[]" : type.Name;
}
