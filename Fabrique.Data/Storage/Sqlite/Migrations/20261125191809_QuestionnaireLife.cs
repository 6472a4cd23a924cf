using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fabrique.Data.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    internal partial class QuestionnaireLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "archived_at",
                table: "questionnaire",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "series",
                table: "questionnaire",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "draft",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    form_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    problems = table.Column<int>(type: "INTEGER", nullable: false),
                    uploaded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "questionnaire_file",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_questionnaire_file", x => x.hash);
                    table.ForeignKey(
                        name: "FK_questionnaire_file_questionnaire_hash",
                        column: x => x.hash,
                        principalTable: "questionnaire",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_draft_form_id",
                table: "draft",
                column: "form_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "draft");

            migrationBuilder.DropTable(
                name: "questionnaire_file");

            migrationBuilder.DropColumn(
                name: "archived_at",
                table: "questionnaire");

            migrationBuilder.DropColumn(
                name: "series",
                table: "questionnaire");
        }
    }
}
