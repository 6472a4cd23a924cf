using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fabrique.Data.Storage.Postgres.Migrations
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
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "series",
                table: "questionnaire",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "draft",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    form_id = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    problems = table.Column<int>(type: "integer", nullable: false),
                    uploaded_at = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "questionnaire_file",
                columns: table => new
                {
                    hash = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
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
